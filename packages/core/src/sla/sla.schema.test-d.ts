import { expectTypeOf, test } from 'vitest';
import type { Output } from '../document/node.schema.ts';
import type { AsRead } from '../document/asRead.test-d.ts';
import type { slaPolicySchema, slaTargetSchema, ticketSchema } from './sla.schema.ts';
import type { slaReportSchema } from './slaReport.schema.ts';
import type { SlaPolicy, SlaReport, SlaTarget, Ticket } from './types.ts';

test('the schemas give the interfaces, no key more or less', () => {
  expectTypeOf<Output<ReturnType<typeof slaPolicySchema>>>().toEqualTypeOf<AsRead<SlaPolicy>>();
  expectTypeOf<Output<ReturnType<typeof ticketSchema>>>().toEqualTypeOf<AsRead<Ticket>>();
  expectTypeOf<Output<ReturnType<typeof slaReportSchema>>>().toEqualTypeOf<AsRead<SlaReport>>();
});

test('a missing optional key, deep inside, is seen', () => {
  expectTypeOf<Output<ReturnType<typeof slaTargetSchema>>>().not.toEqualTypeOf<AsRead<Omit<SlaTarget, 'warnAt'>>>();
});
