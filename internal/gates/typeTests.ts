import type { ProjectConfig } from 'vitest/node';

/** How type tests are run; here, so that their canary runs in the same way. */
export function typeTests(include: string[]): ProjectConfig {
  return {
    include: [],
    // Errors elsewhere are the business of `tsc -b`.
    typecheck: { enabled: true, only: true, include, tsconfig: './tsconfig.typetest.json', ignoreSourceErrors: true },
  };
}
