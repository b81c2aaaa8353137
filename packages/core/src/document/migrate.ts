import type { DocumentKind } from './types.ts';

/** Makes a document of one version into one of the next. */
export type Migration = (older: object) => object;

/** The first leads from version 1 to 2, and so on. There is only version 1 yet. */
export const MIGRATIONS: Readonly<Record<DocumentKind, readonly Migration[]>> = {
  calendar: [],
  'sla-policy': [],
  'sla-report': [],
  'role-catalogue': [],
  'health-report': [],
};

/** Brings a document of a `version` up to the newest. */
export function migrate(document: object, version: number, migrations: readonly Migration[]): object {
  return migrations.slice(version - 1).reduce((older, migration) => migration(older), document);
}
