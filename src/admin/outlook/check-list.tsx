'use client';

import type { Finding } from '../../checklist/finding.ts';
import { deskLanguage } from '../feed-health/feed-health-words.ts';
import { sayIn } from '../texts/text-words.ts';
import { goToField } from './go-to-field.ts';
import { BLOCKED, CHECKS, GO, SOUND, WARNED } from './outlook-words.ts';

/** What to look at before a text comes out; each finding leads to its field. */
export function CheckList({ findings, language }: { findings: Finding[]; language: string }) {
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level);
  return (
    <div className="outlook__checks">
      <h4>{sayIn(language, CHECKS)}</h4>
      {findings.length === 0 && <p className="outlook__sound">{sayIn(language, SOUND)}</p>}
      <Findings findings={of('block')} language={language} title={sayIn(language, BLOCKED)} />
      <Findings findings={of('warn')} language={language} title={sayIn(language, WARNED)} />
    </div>
  );
}

function Findings({ findings, language, title }: { findings: Finding[]; language: string; title: string }) {
  if (findings.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {findings.map(({ code, level, field, locale, message }) => (
          <li key={`${code} ${locale} ${message.en}`} className={`outlook__${level}`}>
            {message[deskLanguage(language)]}{' '}
            <button type="button" onClick={() => void goToField(field)}>
              {sayIn(language, GO)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
