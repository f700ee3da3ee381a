'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { cleanHtml } from './clean-html.ts';

/** Cleans what is pasted into the body before the editor reads it. */
export const CleanPaste = createClientFeature({ plugins: [{ Component: PasteCleaner, position: 'normal' }] });

/** What the editor copied itself it pastes itself; so does it text without form. */
const OWN_TYPE = 'application/x-lexical-editor';

function PasteCleaner(): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const cleaned = new WeakSet<object>();
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent) || event.clipboardData === null || cleaned.has(event)) return false;
        const html = event.clipboardData.getData('text/html');
        if (html === '' || event.clipboardData.types.includes(OWN_TYPE)) return false;
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', cleanHtml(new DOMParser().parseFromString(html, 'text/html')));
        clipboardData.setData('text/plain', event.clipboardData.getData('text/plain'));
        const clean = new ClipboardEvent('paste', { clipboardData, cancelable: true });
        cleaned.add(clean);
        event.preventDefault();
        return editor.dispatchCommand(PASTE_COMMAND, clean);
      },
      COMMAND_PRIORITY_HIGH,
    );
  }, [editor]);
  return null;
}
