/** What is read of an issue that an alternative has against a value. */
export interface AlternativeIssue {
  readonly code?: string | undefined;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly message?: string | undefined;
  /** Literals that would have been right. */
  readonly values?: readonly unknown[];
}

/**
 * Which alternative the writer of a value most likely meant: the one that has least against it, if it is one of the value's kind.
 *
 * @returns its issues if they lie `inside` the value; else the `reason` that it gives at the value itself, perhaps none
 */
export function likelyAlternative<Issue extends AlternativeIssue>(
  alternatives: readonly (readonly Issue[])[],
): { readonly inside?: readonly Issue[]; readonly reason: string } {
  const distances = alternatives.map((issues) => issues.reduce((sum, issue) => sum + distance(issue), 0));
  const least = Math.min(...distances);
  const index = distances.indexOf(least);
  const meant = least < OTHER_KIND && index === distances.lastIndexOf(least) ? (alternatives[index] ?? []) : [];
  const isInside = ({ path = [] }: Issue) => path.length > 0;
  return meant.some(isInside) ? { inside: meant, reason: '' } : { reason: reasonIn(meant[0]?.message) };
}

/** The reason in parentheses at the end of what was expected, if there is one. */
export function reasonIn(expected = ''): string {
  return / \(.*\)$/s.exec(expected)?.[0] ?? '';
}

const OTHER_KIND = 1e6;

function distance({ code, path = [], values }: AlternativeIssue): number {
  if (path.length === 0) return code === 'custom' ? 1 : OTHER_KIND;
  // A key with a single literal, such as a status, is what tells alternatives apart.
  return path.length === 1 && values?.length === 1 ? 100 : 1;
}
