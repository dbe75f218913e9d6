/** What each kind of entity is called on screen. */
import type { EntityKind } from '../../shared/model/ids.ts';

export const KIND_NAMES: Readonly<Record<EntityKind, { readonly one: string; readonly many: string }>> = {
  publication: { one: 'Publication', many: 'Publications' },
  technique: { one: 'Technique', many: 'Techniques' },
  strategy: { one: 'Strategy', many: 'Strategies' },
  hardware: { one: 'Hardware', many: 'Hardware' },
  framework: { one: 'Framework', many: 'Frameworks' },
  author: { one: 'Author', many: 'Authors' },
};
