import { expect, test, vi } from 'vitest';
import { place, settled, watchPage } from './page.fixture.ts';

watchPage();

test('an element that is gone leaves no observer, timer or listener behind', async () => {
  const observers = new Set<unknown>();
  const observed = vi.spyOn(MutationObserver.prototype, 'observe');
  const disconnected = vi.spyOn(MutationObserver.prototype, 'disconnect');
  const setTimers = vi.spyOn(globalThis, 'setTimeout');
  const clearedTimers = vi.spyOn(globalThis, 'clearTimeout');
  const left = () => {
    for (const observer of observed.mock.contexts) observers.add(observer);
    for (const observer of disconnected.mock.contexts) observers.delete(observer);
    const cleared = new Set(clearedTimers.mock.calls.map(([timer]) => timer));
    const timers = setTimers.mock.results.filter(({ value }) => !cleared.has(value as number));
    return { observers: observers.size, timers: timers.length };
  };

  const data = JSON.stringify({ name: 'Gold', rows: ['one'], asOf: new Date().toISOString() });
  const first = place({ data, 'stale-after-hours': '1' });
  await settled(first);
  expect(left().observers).toBeGreaterThan(0);
  expect(left().timers).toBeGreaterThan(0);
  first.remove();
  for (let i = 0; i < 100; i++) {
    const probe = place({ data, 'stale-after-hours': '1' });
    await settled(probe);
    probe.remove();
  }
  expect(left()).toEqual({ observers: 0, timers: 0 });
  vi.restoreAllMocks();
});
