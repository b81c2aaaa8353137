import { expect, test } from 'vitest';
import { PlumbProbe } from './probe.fixture.ts';

PlumbProbe.define();

test('typed data', async () => {
  const probe = document.createElement('plumb-probe') as PlumbProbe;
  probe.data = { name: 'Gold', rows: ['one', 'two'] };
  document.body.append(probe);
  await probe.updateComplete;
  expect(probe.shadowRoot?.querySelectorAll('li')).toHaveLength(2);
});
