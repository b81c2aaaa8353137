import { Converter, OptionDefaults } from 'typedoc';
import manifest from './packages/core/package.json' with { type: 'json' };

const sources = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [] : [target['@plumbline/source']]));

/**
 * An options object that the signature takes apart has no name there: `@param options.x` gives it one.
 *
 * @param {import('typedoc').Application} app
 */
function nameOptions(app) {
  app.converter.on(
    Converter.EVENT_CREATE_SIGNATURE,
    (_, /** @type {import('typedoc').SignatureReflection} */ { comment, parameters = [] }) => {
      const options = parameters.find(({ name }) => name === '__namedParameters');
      if (options && comment?.blockTags.some(({ name }) => name?.startsWith('options.') === true) === true) options.name = 'options';
    },
  );
}

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'Plumbline',
  plugin: [nameOptions],
  entryPoints: sources.map((path) => `packages/core/${path}`),
  tsconfig: 'packages/core/tsconfig.json',
  out: 'docs/api',
  readme: 'none',
  disableSources: true,
  blockTags: [...OptionDefaults.blockTags, '@source', '@unit', '@complexity'],
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  validation: { notDocumented: true, invalidLink: true, notExported: true },
  requiredToBeDocumented: ['Function', 'Class', 'Interface', 'TypeAlias', 'Variable'],
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
