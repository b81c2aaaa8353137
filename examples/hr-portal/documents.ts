import { engagementHealthModel, healthReport, projectHealthModel, type HealthReport, type SlaReport } from '@plumbline/core';
import { parseSlaReport } from '@plumbline/core/schema';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../packages/cli/src/runCli.ts';

const sample = (name: string) => fileURLToPath(new URL(`../sla-report/sample/${name}`, import.meta.url));

/** The sample's report, as `plumbline sla report … --format json` writes it. */
async function sampleReport(): Promise<SlaReport> {
  let text = '';
  const stdout = new Writable({
    write(chunk: unknown, _encoding, written) {
      text += String(chunk);
      written();
    },
  });
  const words = ['sla', 'report', sample('tickets.csv'), '--policy', sample('policy.json'), '--mapping', sample('mapping.json')];
  const quiet = new Writable({ write: (_chunk, _encoding, written) => written() });
  const code = await runCli([...words, '--by', 'month', '--list', '5', '--format', 'json'], {
    stdin: process.stdin,
    stdout,
    stderr: quiet,
  });
  if (code !== 0) throw new Error(`the report ended with ${code}`);
  return parseSlaReport(JSON.parse(text));
}

/** The documents of the page by their names: what a portal would get from its systems. */
export async function portalDocuments(): Promise<{
  readonly 'sla-report': SlaReport;
  readonly 'engagement-health': HealthReport;
  readonly 'project-health': HealthReport;
}> {
  const report = await sampleReport();
  const { asOf } = report;
  const resolution = report.metrics.find(({ metric }) => metric === 'resolution')?.adherence.total;
  if (resolution?.status !== 'ok') throw new Error('the sample has resolutions');
  return {
    'sla-report': report,
    'engagement-health': healthReport(
      engagementHealthModel,
      [
        {
          measure: 'adherence',
          value: resolution.ratio,
          measuredAt: asOf,
          count: resolution.met + resolution.breached,
          interval: resolution.interval,
        },
        { measure: 'satisfaction', value: 0.91, measuredAt: '2026-05-12T00:00:00Z', count: 48 },
      ],
      {
        asOf,
        subject: { id: 'northwind', name: 'Northwind managed services', type: 'engagement' },
        reported: { status: 'green', by: 'the team' },
      },
    ),
    'project-health': healthReport(
      projectHealthModel,
      [
        { measure: 'on-time', value: 0.93, measuredAt: '2026-05-22T00:00:00Z' },
        { measure: 'on-budget', value: 1.01, measuredAt: '2026-05-22T00:00:00Z' },
        { measure: 'in-scope', value: 0.04, measuredAt: '2026-05-22T00:00:00Z' },
      ],
      { asOf, subject: { id: 'warehouse-move', name: 'Move of the warehouse', type: 'project' } },
    ),
  };
}
