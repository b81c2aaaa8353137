import { count, plural } from '../figures.ts';
import { listed } from '../listed.ts';
import type { RoleComparisonMessages } from './messages.ts';

const language = 'en';

/** English. */
export const roleComparisonEnglish: RoleComparisonMessages = {
  language,
  title: (roles) => listed(roles, 'and'),
  differing: (aspects, ofAspects) =>
    `${count(aspects, language)} of ${plural(ofAspects, 'aspect', 'aspects', language)} ${aspects === 1 ? 'differs' : 'differ'}`,
  notComparable: (aspects) => `${plural(aspects, 'aspect', 'aspects', language)} not comparable`,
  sharedOf: (shared, responsibilities) =>
    `${count(shared, language)} of ${plural(responsibilities, 'responsibility', 'responsibilities', language)} shared`,
  caption: 'The roles aspect by aspect',
  headings: { aspect: 'Aspect', relation: 'Comparison' },
  aspect: {
    focus: 'Focus',
    scope: 'Scope',
    timeframe: 'Timeframe',
    decisionLevel: 'Decision level',
    successMeasure: 'Success measure',
  },
  notStated: 'not stated',
  relation: { same: 'same', partly: 'partly the same', different: 'different', unknown: 'not comparable' },
  order: {
    scope: { upper: 'wider', lower: 'narrower', uppermost: 'widest', lowermost: 'narrowest' },
    timeframe: { upper: 'longer', lower: 'shorter', uppermost: 'longest', lowermost: 'shortest' },
    decisionLevel: { upper: 'higher', lower: 'lower', uppermost: 'highest', lowermost: 'lowest' },
  },
  between: 'between',
  step: {
    task: 'a task',
    team: 'a team',
    project: 'a project',
    'several-projects': 'several projects',
    programme: 'a programme',
    account: 'an account',
    portfolio: 'a portfolio',
    organisation: 'the organisation',
    iteration: 'an iteration',
    release: 'a release',
    contract: 'a contract',
    'product-life': 'the life of a product',
    indefinite: 'no end',
    operational: 'operational',
    tactical: 'tactical',
    strategic: 'strategic',
  },
  sharedByAll: (steps) => `${listed(steps, 'and')} shared`,
  sharedBySome: (step, roles, ofRoles) => `${step} shared by ${count(roles, language)} of ${count(ofRoles, language)}`,
  shared: (shared) => (shared === 0 ? 'No shared responsibilities' : `Shared responsibilities (${count(shared, language)})`),
  own: (role, own) => (own === 0 ? `${role}: no responsibilities of its own` : `${role} only (${count(own, language)})`),
  strength: { accountable: 'accountable', responsible: 'responsible', contributes: 'contributes' },
  basis: { derived: 'derived from the source', ours: 'our judgement' },
  neededFor: (role, what) => `${role}: needed for ${what}.`,
  sources: 'Sources',
};
