import { defineConfig } from 'vitest/config';
import { typeTests } from './typeTests.ts';

export default defineConfig({ test: typeTests(['internal/gates/wrong.test-d.ts']) });
