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
  /** Processor time, in times the floor's: about a quarter above what was measured alone, so that a report that takes 40 % longer is red. */
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
    timesFloor: 5.3, // measured: 4.2 to 4.4 alone, up to 4.6 beside other work
    seconds: 4,
    floorSeconds: 0.3,
  },
  { ...city, name: 'the city, by its targets', policy: 'boston-311/policy-deadline.json', timesFloor: 8.8 }, // 6.9 to 7.3, up to 7.4
  { ...city, name: 'the city, by dated policies', policy: 'boston-311/policy.json', timesFloor: 10.5 }, // 8.2 to 8.5, up to 9.1
];
const MEGABYTES = 500;
/** In each round the floor runs and then the report; the best of all is the one that the neighbours disturbed least. */
const ROUNDS = 5;
/** Beside busy neighbours it takes longer to find a quiet moment. A report that is slower finds none. */
const MOST_ROUNDS = 15;

const floor = new URL('floor.ts', import.meta.url);
const plumbline = new URL('../../../packages/cli/src/plumbline.ts', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

describe.skipIf(!hasRealData)('whole reports over real data (skipped where ../shared/data is absent)', { timeout: 600_000 }, () => {
  test.for(budgets)('$name: $timesFloor times the floor, $seconds s, process start included', async (budget) => {
    const data = realData(budget.data);
    const policy = ['--policy', path(budget.policy), '--mapping', path(budget.mapping), '--by', budget.by];
    const floors: MeasuredRun[] = [];
    const reports: MeasuredRun[] = [];
    const timesFloor = () => best(reports).processorSeconds / best(floors).processorSeconds;
    while (reports.length < ROUNDS || (timesFloor() > budget.timesFloor && reports.length < MOST_ROUNDS)) {
      floors.push(await measuredRun(floor, data));
      reports.push(await measuredRun(plumbline, 'sla', 'report', data, ...policy));
    }
    const least = best(floors);
    const report = best(reports);
    // Machines are noisy, the ratio of the two within one run hardly is: seconds are taken as where the floor takes its ordinary time.
    const slowness = Math.max(1, least.seconds / budget.floorSeconds);
    console.log(`${budget.name}: ${timesFloor().toFixed(2)} times the floor; ${inWords(report)}; floor: ${inWords(least)}`);

    expect.soft(timesFloor(), 'processor time, in times the floor').toBeLessThanOrEqual(budget.timesFloor);
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
