import type { ControlMessages } from './messages.ts';

/** German. */
export const german: ControlMessages = {
  loading: 'Wird geladen …',
  empty: 'Keine Daten.',
  problem: {
    unreachable: 'Die Daten waren nicht abrufbar.',
    missing: 'Die Daten, auf die verwiesen wird, sind nicht auf der Seite.',
    unreadable: 'Die Daten sind kein JSON.',
    invalid: 'Die Daten sind nicht das, was diese Karte zeigen kann.',
    failed: 'Die Daten ließen sich nicht darstellen.',
  },
  stillShown: 'Gezeigt wird der Stand davor.',
  stale: 'Diese Daten sind alt.',
  issues: (count) => (count === 1 ? 'Was nicht stimmt' : `Was nicht stimmt, an ${count.toLocaleString('de')} Stellen`),
  table: 'Tabelle',
};
