import type { LocalizedText } from '../document/types.ts';

/**
 * How far a role reaches, from a task to the whole organisation.
 *
 * @since 0.1.0
 */
export type ScopeStep = 'task' | 'team' | 'project' | 'several-projects' | 'programme' | 'account' | 'portfolio' | 'organisation';

/**
 * How far ahead a role works, from an iteration to no end in sight.
 *
 * @since 0.1.0
 */
export type TimeframeStep = 'iteration' | 'release' | 'project' | 'contract' | 'product-life' | 'indefinite';

/**
 * What a role decides: the day's work, how a goal is reached, or which goals.
 *
 * @since 0.1.0
 */
export type DecisionStep = 'operational' | 'tactical' | 'strategic';

/**
 * How well a claim is founded: a source says so, it follows from what a source says, or it is the author's own judgement.
 *
 * @since 0.1.0
 */
export type ClaimBasis = 'published' | 'derived' | 'ours';

/**
 * What a role is in one respect.
 *
 * @since 0.1.0
 */
export interface RoleAspect {
  /** In a few words. */
  readonly text: LocalizedText;
  /** Where it stands on the scale of `scope`, `timeframe` or `decisionLevel`: one step or several. Other aspects have no scale. */
  readonly place?: readonly (ScopeStep | TimeframeStep | DecisionStep)[];
  /** What it comes down to, in words that can be compared across roles, such as `outcome` and `output`. */
  readonly tags?: readonly string[];
  /** What an aspect that is not one of the five is called. */
  readonly title?: LocalizedText;
  /** How well the text is founded; absent: the author vouches for it. */
  readonly basis?: ClaimBasis;
}

/**
 * How a role stands to a responsibility: it answers for the result, does the work, or adds to it.
 *
 * @since 0.1.0
 */
export type ResponsibilityStrength = 'accountable' | 'responsible' | 'contributes';

/**
 * Something that a role has to see to.
 *
 * @since 0.1.0
 */
export interface RoleResponsibility {
  /** Roles that have a responsibility in common name it by the same id. */
  readonly id: string;
  /** What is done, as in `Handle escalations`. */
  readonly text: LocalizedText;
  readonly strength: ResponsibilityStrength;
  /** How well it is founded that the role has it; absent: the author vouches for it. */
  readonly basis?: ClaimBasis;
}

/**
 * What comes of having another role beside this one.
 *
 * @since 0.1.0
 */
export interface RoleCompanion {
  /** The id of the other role. */
  readonly role: string;
  /** As a sentence. */
  readonly text: LocalizedText;
  /** How well it is founded; absent: the author vouches for it. */
  readonly basis?: ClaimBasis;
}

/**
 * Where claims about a role come from.
 *
 * @since 0.1.0
 */
export interface RoleSource {
  readonly title: string;
  readonly url?: string;
}

/**
 * A role as organisations know it, never a person: what it is for, what it does, how its success is measured.
 *
 * @since 0.1.0
 */
export interface RoleProfile {
  /** Such as `delivery-manager`. */
  readonly id: string;
  /** The job title. */
  readonly title: LocalizedText;
  /** What the role is, in a sentence or two. */
  readonly summary: LocalizedText;
  /** The five that every profile should have are `focus`, `scope`, `timeframe`, `decisionLevel` and `successMeasure`; others may be added. */
  readonly aspects: Readonly<Record<string, RoleAspect>>;
  readonly responsibilities: readonly RoleResponsibility[];
  /** What the role is needed for: words that can follow "needed for", such as `ongoing contracts`. */
  readonly neededFor: LocalizedText;
  readonly companions?: readonly RoleCompanion[];
  readonly sources: readonly RoleSource[];
}

/**
 * Roles as a document.
 *
 * @since 0.1.0
 */
export interface RoleCatalogue {
  readonly plumbline: 1;
  readonly kind: 'role-catalogue';
  readonly roles: readonly RoleProfile[];
}

/**
 * An aspect as one of the compared roles has it.
 *
 * @since 0.1.0
 */
export interface RoleAspectValue extends RoleAspect {
  /** The id of the role. */
  readonly role: string;
}

/**
 * Something that several of the compared roles have in an aspect, and which of them.
 *
 * @since 0.1.0
 */
export interface RoleAspectOverlap {
  /** A step of the scale, or a tag. */
  readonly value: string;
  /** Ids of two or more roles. */
  readonly roles: readonly string[];
}

/**
 * What was compared: places on a scale, tags, or, where a role has neither, the English words.
 *
 * @since 0.1.0
 */
export type RoleComparedBy = 'place' | 'tags' | 'text';

/**
 * How roles stand to each other in an aspect: the `same`; `ordered` along its scale without overlap, apart from equal ones; `partly` the same;
 * `different`; or `unknown`, since some of them do not have it.
 *
 * @since 0.1.0
 */
export type RoleAspectRelation =
  | { readonly kind: 'same' | 'different'; readonly by: RoleComparedBy }
  /** The order begins at the upper end of the scale; equal roles stand together. */
  | { readonly kind: 'ordered'; readonly by: 'place'; readonly order: readonly (readonly string[])[] }
  | { readonly kind: 'partly'; readonly by: 'place' | 'tags'; readonly shared: readonly RoleAspectOverlap[] }
  | { readonly kind: 'unknown'; readonly missingIn: readonly string[] };

/**
 * An aspect across roles.
 *
 * @since 0.1.0
 */
export interface RoleAspectComparison {
  readonly aspect: string;
  /** In the order of the roles, those that have it. */
  readonly values: readonly RoleAspectValue[];
  readonly relation: RoleAspectRelation;
}

/**
 * A responsibility that several of the compared roles have, each in its words and with its strength.
 *
 * @since 0.1.0
 */
export interface SharedResponsibility {
  readonly id: string;
  /** Of two or more roles, in their order. */
  readonly by: readonly (Omit<RoleResponsibility, 'id'> & { readonly role: string })[];
}

/**
 * What of its responsibilities none of the other compared roles has.
 *
 * @since 0.1.0
 */
export interface OwnResponsibilities {
  /** The id of the role. */
  readonly role: string;
  readonly responsibilities: readonly RoleResponsibility[];
}

/**
 * Roles side by side.
 *
 * @since 0.1.0
 */
export interface RoleComparison {
  /** The roles, in the order given. */
  readonly roles: readonly Pick<RoleProfile, 'id' | 'title' | 'summary' | 'neededFor' | 'sources'>[];
  /** The five first, then others by their ids. */
  readonly aspects: readonly RoleAspectComparison[];
  /** The aspects that are known not to be the same. */
  readonly differences: readonly RoleAspectComparison[];
  readonly responsibilities: {
    readonly shared: readonly SharedResponsibility[];
    /** An entry for each role, in the order given. */
    readonly own: readonly OwnResponsibilities[];
    /** Distinct responsibilities: those shared and those of one role add up to all. */
    readonly count: number;
    readonly sharedCount: number;
    readonly ownCount: number;
  };
  /** What comes of having two of these roles side by side. */
  readonly together: readonly { readonly roles: readonly [string, string]; readonly text: LocalizedText; readonly basis?: ClaimBasis }[];
}
