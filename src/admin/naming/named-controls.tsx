'use client';

import { useTranslation } from '@payloadcms/ui';
import { type ReactNode, useEffect } from 'react';
import { nameControls } from './name-controls.ts';

/** Controls of the desk have names in the editor's language, those too that Payload draws and leaves unnamed. */
export function NamedControls({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  useEffect(() => {
    const name = () => nameControls(document, i18n.language);
    let asked = 0;
    // Once a frame, however much was drawn in it.
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(name);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    name();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [i18n.language]);
  return children;
}
