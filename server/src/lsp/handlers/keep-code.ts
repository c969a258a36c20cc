import type { Feature } from '../feature';

/** So long after a plan was opened, it has been checked, and its author is reading what there is to say. */
const pause = 5_000;

/** Has the host keep the compiled code once a plan was checked, for its next start. */
export const keepCode: Feature = ({ documents, host, logError, plans }) => {
  const { keepCode } = host;
  if (!keepCode) return {};
  const keepOnceChecked = async (uri: string) => {
    if (!(await plans.judged(uri))) return;
    opened.dispose();
    keepCode();
  };
  const opened = documents.onDidOpen(({ document: { uri } }) => {
    setTimeout(() => {
      keepOnceChecked(uri).catch((error) => logError('Keeping the compiled code failed', error));
    }, pause);
  });
  return {};
};
