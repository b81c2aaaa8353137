export type { LocalizedText } from '../document/types.ts';
export type {
  ClaimBasis,
  DecisionStep,
  OwnResponsibilities,
  ResponsibilityStrength,
  RoleAspect,
  RoleAspectComparison,
  RoleAspectOverlap,
  RoleAspectRelation,
  RoleAspectValue,
  RoleCatalogue,
  RoleComparedBy,
  RoleCompanion,
  RoleComparison,
  RoleProfile,
  RoleResponsibility,
  RoleSource,
  ScopeStep,
  SharedResponsibility,
  TimeframeStep,
} from './types.ts';
export { compareRoles } from './compareRoles.ts';
export { deliveryManager } from './deliveryManager.ts';
export { projectManager } from './projectManager.ts';
