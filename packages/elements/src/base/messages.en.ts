import type { ControlMessages } from './messages.ts';

/** English. */
export const english: ControlMessages = {
  loading: 'Loading …',
  empty: 'No data.',
  problem: {
    unreachable: 'The data could not be fetched.',
    missing: 'The data that this refers to is not in the page.',
    unreadable: 'The data is not JSON.',
    invalid: 'The data is not what this card can show.',
    failed: 'The data could not be shown.',
  },
  stillShown: 'What is shown is from before.',
  stale: 'This data is old.',
  issues: (count) => (count === 1 ? 'What is wrong' : `What is wrong, in ${count.toLocaleString('en')} places`),
  table: 'Table',
};
