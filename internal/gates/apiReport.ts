/**
 * Compares the public API of every published package with its committed report, `packages/<package>/api/<entry>.api.md`.
 *
 * Reads the built declarations. With `--accept` the reports are written anew, to be read in the diff. Exit 1 where one differs.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const { values } = parseArgs({ options: { accept: { type: 'boolean', default: false } } });
const packagesFolder = fileURLToPath(new URL('../../packages', import.meta.url));

const silence = { default: { logLevel: ExtractorLogLevel.None } };

interface Manifest {
  readonly exports?: Readonly<Record<string, string | { readonly types: string }>>;
}

for (const name of readdirSync(packagesFolder)) {
  const folder = join(packagesFolder, name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  for (const target of Object.values(manifest.exports ?? {})) {
    if (typeof target !== 'string' && !hasItsReport(folder, target.types)) process.exitCode = 1;
  }
}

function hasItsReport(folder: string, types: string): boolean {
  const mainEntryPointFilePath = join(folder, types);
  if (!existsSync(mainEntryPointFilePath)) {
    console.error(`${mainEntryPointFilePath} is missing: build first`);
    return false;
  }
  const reportFolder = join(folder, 'api');
  mkdirSync(reportFolder, { recursive: true });
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath,
      compiler: { tsconfigFilePath: join(folder, 'tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFolder,
        reportTempFolder: join(folder, 'node_modules/.cache/api'),
        reportFileName: types.replace(/^.*\/(.*)\.d\.ts$/, '$1.api.md'),
      },
      newlineKind: 'lf',
      // What is undocumented or not exported is typedoc's to find: the report only holds the face.
      messages: { extractorMessageReporting: silence, tsdocMessageReporting: silence },
    },
  });
  return Extractor.invoke(config, {
    localBuild: values.accept,
    printApiReportDiff: true,
    messageCallback: (message) => {
      if (message.messageId === 'console-preamble') message.logLevel = ExtractorLogLevel.None;
    },
  }).succeeded;
}
