/** Why a hit is not on screen: filters took it away, or no publication uses it and so nothing shows it. */
import { useView } from '../../state/selectors.ts';

export function useHiddenRemark(): string {
  return useView((view) =>
    Object.keys(view.filters).length > 0 ? 'hidden by filters' : 'in no publication',
  );
}
