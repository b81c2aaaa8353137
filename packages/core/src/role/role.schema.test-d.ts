import { expectTypeOf, test } from 'vitest';
import type { AsRead } from '../document/asRead.test-d.ts';
import type { Output } from '../document/node.schema.ts';
import type { roleCatalogueSchema, roleProfileSchema } from './role.schema.ts';
import type { RoleCatalogue, RoleProfile } from './types.ts';

test('the schema gives the interface, no key more or less', () => {
  expectTypeOf<Output<ReturnType<typeof roleCatalogueSchema>>>().toEqualTypeOf<AsRead<RoleCatalogue>>();
});

test('a missing optional key, deep inside, is seen', () => {
  expectTypeOf<Output<ReturnType<typeof roleProfileSchema>>>().not.toEqualTypeOf<AsRead<Omit<RoleProfile, 'companions'>>>();
});
