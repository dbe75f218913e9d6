/** Writes everything the user has made to one file of their choice, and says how it went. */
import { writeUserDataFile } from '../../../shared/user/userDataFile.ts';
import { saveFile } from '../../components/saveFile.ts';
import { notify } from '../../state/actions.ts';
import { userDataNow } from '../../state/userData.ts';
import { contentText, isEmptyData } from './importWords.ts';

export async function exportUserData(): Promise<void> {
  const data = userDataNow();
  if (isEmptyData(data)) {
    notify('info', {
      code: 'user/nothing-to-export',
      message: 'There is nothing to export yet: no saved view or search, no note, no tag and no mark.',
    });
    return;
  }
  const now = new Date().toISOString();
  await saveFile(
    {
      suggestedName: `Peak Atlas notes and views ${now.slice(0, 10)}.json`,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(writeUserDataFile(data, now)),
    },
    { code: 'user/exported', messageOf: (name) => `Saved as ${name}: ${contentText(data)}.` },
  );
}
