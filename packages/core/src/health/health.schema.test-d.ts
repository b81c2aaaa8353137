import { expectTypeOf, test } from 'vitest';
import type { AsRead } from '../document/asRead.test-d.ts';
import type { Output } from '../document/node.schema.ts';
import type { healthReportSchema } from './health.schema.ts';
import type { HealthReport } from './types.ts';

type Read = Output<ReturnType<typeof healthReportSchema>>;

test('what is read is a report, and a report is what is read', () => {
  expectTypeOf<Read>().toExtend<AsRead<HealthReport>>();
  expectTypeOf<AsRead<HealthReport>>().toExtend<Read>();
});
