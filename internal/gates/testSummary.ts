/**
 * Says how the tests went: `node internal/gates/testSummary.ts RESULTS`, where RESULTS is what Vitest's JSON reporter wrote.
 *
 * Every test that failed by its full name and what it said first; as the last line how many passed and failed.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly FileResult[];
}

interface FileResult {
  readonly name: string;
  /** What kept the file itself from running, if anything. */
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages?: readonly string[];
  }[];
}

const none: Results = { numPassedTests: 0, numFailedTests: 0, testResults: [] };

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const { numPassedTests, numFailedTests, testResults } = text === '' ? none : (JSON.parse(text) as Results);

const failures = testResults.flatMap(failuresOf);
if (failures.length > 0) console.log(['Failed tests:', ...failures, ''].join('\n'));
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);

function failuresOf({ name, message, assertionResults }: FileResult): string[] {
  const file = relative('.', name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  return [
    ...(message === '' ? [] : [`  ${file}\n    ${firstLine(message)}`]),
    ...failed.map(({ fullName, failureMessages = [] }) =>
      [`  ${file} > ${fullName}`, ...failureMessages.map((failure) => `    ${firstLine(failure)}`)].join('\n'),
    ),
  ];
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
