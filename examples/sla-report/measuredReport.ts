import { runCli } from '../../packages/cli/src/runCli.ts';

// `plumbline` with what it took, as a line of JSON on standard error: seconds since the process began, seconds of processor, and the most memory held.

process.exitCode = await runCli(process.argv.slice(2), process);
const { user, system } = process.cpuUsage();
const measured = {
  seconds: performance.now() / 1000,
  processorSeconds: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stderr.write(`${JSON.stringify(measured)}\n`);
