import { PlumbRoleComparison } from './role-comparison.ts';

PlumbRoleComparison.define();
