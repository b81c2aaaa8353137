import { finds } from '../document/checks.schema.ts';
import { lazily, listOf, maybe, oneOf, recordOf, strictObject, textBy, words } from '../document/document.schema.ts';
import { localizedTextSchema } from '../document/localizedText.schema.ts';
import { checked, type Schema } from '../document/node.schema.ts';
import { profileFindings, repeatedIds } from './profileFindings.ts';
import { scales } from './scales.ts';
import { isSourceAddress } from './sourceAddress.ts';
import type { ClaimBasis, RoleAspect, RoleCatalogue, RoleCompanion, RoleProfile, RoleResponsibility, RoleSource } from './types.ts';

const basisSchema = /* @__PURE__ */ lazily(
  () => oneOf(['published', 'derived', 'ours'], '"published", "derived" or "ours"') satisfies Schema<ClaimBasis>,
);

export const roleAspectSchema = /* @__PURE__ */ lazily(() => {
  const step = oneOf(Object.values(scales).flat(), 'a step of a scale, such as "project" or "strategic"');
  return strictObject('an aspect, such as { "text": { "en": "One project at a time" }, "place": ["project"] }', {
    text: localizedTextSchema(),
    place: maybe(listOf('a list of steps, such as ["operational", "tactical"]', step)),
    tags: maybe(listOf('a list of tags', words('a tag'))),
    title: maybe(localizedTextSchema()),
    basis: maybe(basisSchema()),
  }) satisfies Schema<RoleAspect>;
});

export const roleResponsibilitySchema = /* @__PURE__ */ lazily(
  () =>
    strictObject('a responsibility, such as { "id": "plan-project", "text": { "en": "Plan the project" }, "strength": "accountable" }', {
      id: words('an id such as "plan-project"'),
      text: localizedTextSchema(),
      strength: oneOf(['accountable', 'responsible', 'contributes'], '"accountable", "responsible" or "contributes"'),
      basis: maybe(basisSchema()),
    }) satisfies Schema<RoleResponsibility>,
);

export const roleCompanionSchema = /* @__PURE__ */ lazily(
  () =>
    strictObject('what comes of another role beside this one, with "role" and "text"', {
      role: words('the id of the other role'),
      text: localizedTextSchema(),
      basis: maybe(basisSchema()),
    }) satisfies Schema<RoleCompanion>,
);

export const roleSourceSchema = /* @__PURE__ */ lazily(
  () =>
    strictObject('a source with "title" and perhaps "url"', {
      title: words('a title'),
      url: maybe(textBy(isSourceAddress, 'an address that begins with "https://", or a path')),
    }) satisfies Schema<RoleSource>,
);

export const roleProfileSchema = /* @__PURE__ */ lazily(() => {
  const profile = strictObject('a role with "id", "title", "summary", "aspects", "responsibilities", "neededFor" and "sources"', {
    id: words('an id such as "delivery-manager"'),
    title: localizedTextSchema(),
    summary: localizedTextSchema(),
    aspects: recordOf('aspects by their ids, such as { "focus": … }', roleAspectSchema()),
    responsibilities: listOf('a list of responsibilities', roleResponsibilitySchema()),
    neededFor: localizedTextSchema(),
    companions: maybe(listOf('a list of other roles with what comes of having both', roleCompanionSchema())),
    sources: listOf('a list of sources', roleSourceSchema()),
  });
  return checked(profile, finds(profileFindings)) satisfies Schema<RoleProfile>;
});

export const roleCatalogueSchema = /* @__PURE__ */ lazily(() => {
  const roles = listOf('a list of roles', roleProfileSchema());
  return strictObject('a catalogue of roles, read from JSON into an object', {
    plumbline: oneOf([1], '1, the version of the format'),
    kind: oneOf(['role-catalogue'], '"role-catalogue"'),
    roles: checked(
      roles,
      finds((profiles) => repeatedIds(profiles)),
    ),
  }) satisfies Schema<RoleCatalogue>;
});
