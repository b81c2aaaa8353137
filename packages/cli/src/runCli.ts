import { PlumblineError } from '@plumbline/core';
import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { CliIo } from './cliIo.ts';
import { slaReportCommand } from './slaReportCommand.ts';
import { UnusableInput } from './unusableInput.ts';

/** How the program ends. */
const EXIT_UNUSABLE = 2;

/**
 * Runs the command line.
 *
 * @param args what stands behind `plumbline`
 * @param io where it reads and writes
 * @returns the exit code: 0, 2 for unusable input, 3 for adherence below `--fail-under`
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  let exitCode = 0;
  const report = slaReportCommand(io, (code) => (exitCode = code));
  const program = new Command('plumbline')
    .description('Holds work against what was promised.')
    .version(packageJson.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addCommand(
      new Command('sla').description('service levels').helpOption('-h, --help', 'print this help').helpCommand(false).addCommand(report),
    );
  for (const command of [program, ...program.commands, report]) {
    command.exitOverride().configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) });
  }

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_UNUSABLE;
    if (!(error instanceof UnusableInput) && !(error instanceof PlumblineError)) throw error;
    io.stderr.write(`plumbline: ${error.message}\n`);
    return EXIT_UNUSABLE;
  }
}
