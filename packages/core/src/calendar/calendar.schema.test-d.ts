import { expectTypeOf, test } from 'vitest';
import type { Output } from '../document/node.schema.ts';
import type { AsRead } from '../document/asRead.test-d.ts';
import type { calendarDocumentSchema } from './calendar.schema.ts';
import type { CalendarDocument } from './types.ts';

test('the schema gives the interface, no key more or less', () => {
  expectTypeOf<Output<ReturnType<typeof calendarDocumentSchema>>>().toEqualTypeOf<AsRead<CalendarDocument>>();
  expectTypeOf<Output<ReturnType<typeof calendarDocumentSchema>>>().not.toEqualTypeOf<AsRead<Omit<CalendarDocument, 'breaks'>>>();
});
