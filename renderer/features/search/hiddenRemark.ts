/** Why a hit is not on screen: filters took it away, or no publication uses it and so nothing shows it. */
import { isNarrowed } from '../../../shared/view/narrowingChange.ts';
import { useView } from '../../state/selectors.ts';

export function useHiddenRemark(): string {
  return useView((view) => (isNarrowed(view) ? 'hidden by filters' : 'in no publication'));
}
