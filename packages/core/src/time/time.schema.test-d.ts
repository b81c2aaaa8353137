import { expectTypeOf, test } from 'vitest';
import type { Output } from '../document/node.schema.ts';
import type { calendarDateSchema, isoDurationSchema, isoInstantSchema, zoneNameSchema } from './time.schema.ts';
import type { CalendarDate, IsoDuration, IsoInstant, ZoneName } from './types.ts';

test('the schemas give the primitives', () => {
  expectTypeOf<Output<ReturnType<typeof isoInstantSchema>>>().toEqualTypeOf<IsoInstant>();
  expectTypeOf<Output<ReturnType<typeof calendarDateSchema>>>().toEqualTypeOf<CalendarDate>();
  expectTypeOf<Output<ReturnType<typeof isoDurationSchema>>>().toEqualTypeOf<IsoDuration>();
  expectTypeOf<Output<ReturnType<typeof zoneNameSchema>>>().toEqualTypeOf<ZoneName>();
});
