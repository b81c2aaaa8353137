import type { RoleSource } from './types.ts';

export const learnerskart: RoleSource = {
  title: 'Learnerskart: Delivery Manager vs Project Manager, 5 key differences',
  url: 'https://www.learnerskart.com/delivery-manager-vs-project-manager-5-key-differences-learnerskart',
};
