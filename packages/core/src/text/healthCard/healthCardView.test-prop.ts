import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OPTIONS, partlyObservedModel } from '../../../test/arbitraryHealth.ts';
import { healthReport } from '../../health/healthReport.ts';
import { healthCardView } from './healthCardView.ts';
import { healthCardGerman } from './messages.de.ts';

const tenths = (points: string) => Math.round(Number(points.replace('−', '')) * 10);

test('the points shown add up to the loss as it would be shown', () => {
  fc.assert(
    fc.property(partlyObservedModel, ({ model, observations }) => {
      const report = healthReport(model, observations, OPTIONS);
      fc.pre(report.score !== undefined);
      const shown = healthCardView(report).reasons.reduce((sum, { points }) => sum + tenths(points), 0);
      const lost = report.measures.reduce((sum, measure) => sum + ('pointsLost' in measure ? measure.pointsLost : 0), 0);
      expect(shown).toBe(Math.round(lost * 10));
    }),
  );
});

test('every text says something, in both languages', () => {
  fc.assert(
    fc.property(partlyObservedModel, fc.constantFrom({}, { messages: healthCardGerman }), ({ model, observations }, options) => {
      const texts = JSON.stringify(healthCardView(healthReport(model, observations, OPTIONS), options));
      expect(texts).not.toMatch(/NaN|undefined|null|Infinity|∞|""/);
    }),
  );
});
