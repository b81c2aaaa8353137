import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath, launchOptions } from './internal/chromium/chromium.ts';
import { typeTests } from './internal/gates/typeTests.ts';

// Sources, not builds: a test runs what stands in the editor.
const conditions = ['@plumbline/source'];

// What must not depend on the zone of the host runs in several.
const hostZones = ['UTC', 'America/New_York', 'Pacific/Apia'];
const zoneTests = 'packages/core/src/calendar/**/*.zones.test.ts';
const sizeTests = 'internal/size/**/*.test.ts';

// In Chromium, as most see them and as those see them who have dark and forced colours.
const elementTests = 'packages/elements/src/**/*.test.ts';
const executablePath = chromiumPath();
const browserIn = (context: { readonly colorScheme: 'light' | 'dark'; readonly forcedColors?: 'active' }) =>
  playwright({
    launchOptions: { ...launchOptions, ...(executablePath !== undefined && { executablePath }) },
    contextOptions: { reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC', ...context },
  });

// What measures time runs when nothing else does.
const budgetTests = 'examples/*/budget/*.test.ts';

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // Enough for a slow machine that does other things too; no test is about time but those of the budget.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['{packages,internal,examples}/**/*.test.ts', 'packages/*/src/**/*.test-prop.ts'],
          exclude: ['**/node_modules/**', zoneTests, sizeTests, budgetTests, elementTests],
        },
      },
      {
        extends: true,
        root: 'packages/elements',
        resolve: { conditions: [...conditions, 'module', 'browser', 'development'] },
        optimizeDeps: { include: ['lit', 'axe-core', 'fast-check', 'd3-array', '@plumbline/core > zod/v4/core'] },
        test: {
          name: 'elements',
          include: ['src/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: browserIn({ colorScheme: 'light' }),
            instances: [
              { browser: 'chromium', name: 'light' },
              { browser: 'chromium', name: 'dark, forced colours', provider: browserIn({ colorScheme: 'dark', forcedColors: 'active' }) },
            ],
          },
        },
      },
      { extends: true, test: { name: 'types', ...typeTests(['packages/*/src/**/*.test-d.ts']) } },
      { extends: true, test: { name: 'size', include: [sizeTests] } },
      { extends: true, test: { name: 'budget', include: [budgetTests], fileParallelism: false, sequence: { groupOrder: 1 } } },
      ...hostZones.map((zone) => ({
        extends: true as const,
        test: { name: zone, include: [zoneTests], env: { TZ: zone }, setupFiles: './internal/gates/hostZone.ts' },
      })),
    ],
  },
});
