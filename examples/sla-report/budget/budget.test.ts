import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hasRealData, realData } from '../realData.ts';
import { measuredRun, type MeasuredRun } from './measuredRun.ts';

interface Budget {
  readonly name: string;
  readonly data: string;
  readonly policy: string;
  readonly mapping: string;
  readonly by: string;
  /** Processor time, in times the floor's: a quarter above what was measured, so that a report that takes 40 % longer is red. */
  readonly timesFloor: number;
  /** On an ordinary machine. */
  readonly seconds: number;
  /** What an ordinary machine takes for the floor. */
  readonly floorSeconds: number;
}

const city = {
  data: 'boston311_2015_sla.csv.gz',
  mapping: 'boston-311/mapping.json',
  by: 'department,month',
  seconds: 6,
  floorSeconds: 0.2,
};

const budgets: readonly Budget[] = [
  {
    name: 'the incident log',
    data: 'uci_incident_event_log.csv.gz',
    policy: 'incident-log/policy.json',
    mapping: 'incident-log/mapping.json',
    by: 'priority,week',
    timesFloor: 5.9, // measured: 4.5 to 5.0
    seconds: 4,
    floorSeconds: 0.3,
  },
  { ...city, name: 'the city, by its targets', policy: 'boston-311/policy-deadline.json', timesFloor: 12.9 }, // 9.8 to 10.8
  { ...city, name: 'the city, by dated policies', policy: 'boston-311/policy.json', timesFloor: 14.6 }, // 11.0 to 12.0
];
const MEGABYTES = 500;
/** In each round the floor runs and then the report; the best of all is the one that the neighbours disturbed least. */
const ROUNDS = 5;

const floor = new URL('floor.ts', import.meta.url);
const plumbline = new URL('../../../packages/cli/src/plumbline.ts', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

describe.skipIf(!hasRealData)('whole reports over real data (skipped where ../shared/data is absent)', { timeout: 600_000 }, () => {
  test.for(budgets)('$name: $timesFloor times the floor, $seconds s, process start included', async (budget) => {
    const data = realData(budget.data);
    const policy = ['--policy', path(budget.policy), '--mapping', path(budget.mapping), '--by', budget.by];
    const floors: MeasuredRun[] = [];
    const reports: MeasuredRun[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push(await measuredRun(floor, data));
      reports.push(await measuredRun(plumbline, 'sla', 'report', data, ...policy));
    }
    const least = best(floors);
    const report = best(reports);
    const timesFloor = report.processorSeconds / least.processorSeconds;
    // Machines are noisy, the ratio of the two within one run hardly is: seconds are taken as where the floor takes its ordinary time.
    const slowness = Math.max(1, least.seconds / budget.floorSeconds);
    console.log(`${budget.name}: ${timesFloor.toFixed(2)} times the floor; ${inWords(report)}; floor: ${inWords(least)}`);

    expect.soft(timesFloor, 'processor time, in times the floor').toBeLessThanOrEqual(budget.timesFloor);
    expect.soft(report.seconds / slowness, 'seconds, as on an ordinary machine').toBeLessThanOrEqual(budget.seconds);
    expect.soft(report.megabytes, 'megabytes').toBeLessThanOrEqual(MEGABYTES);
  });
});

type Figures = Omit<MeasuredRun, 'stdout'>;

function best(runs: readonly MeasuredRun[]): Figures {
  const least = (figure: keyof Figures) => Math.min(...runs.map((run) => run[figure]));
  return { seconds: least('seconds'), processorSeconds: least('processorSeconds'), megabytes: least('megabytes') };
}

function inWords({ seconds, processorSeconds, megabytes }: Figures): string {
  return `${seconds.toFixed(2)} s (${processorSeconds.toFixed(2)} s of processor), ${megabytes.toFixed(0)} MB`;
}
