'use client';

import {useState, useSyncExternalStore, type JSX} from 'react';

/** What prerender() has written. React leaves what is in the element to the browser and to the element. */
export function FirstState({html}: {readonly html: string}): JSX.Element {
  const inServersPage = useSyncExternalStore(
    () => () => undefined,
    () => false,
    () => true,
  );
  // A client who comes by a <Link> gets the tag alone: only the parser of a page makes a shadow root of a <template>.
  const [first] = useState(inServersPage ? html : html.replace(/<template[^]*<\/template>/, ''));
  // The browser has made that shadow root, so the page has other HTML than the server has written.
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{__html: first}} />;
}
