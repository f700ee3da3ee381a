import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/partner-api/endpoints.ts';
import { openApiDocument } from '../../../src/partner-api/openapi/openapi-document.ts';
import { ORIGIN } from '../../support/press-centre.ts';

// The rules as libraries: neither program is started, so nothing is told to anybody, and the document refers to nothing outside itself.
const source = JSON.stringify(openApiDocument(ENDPOINTS, { origin: ORIGIN }));
/** A document with what both rule sets warn of: an operation without an answer that succeeds, and nobody to write to. */
const FAULTY = JSON.stringify({
  openapi: '3.1.1',
  info: { title: 'x', version: '1' },
  paths: { '/x': { get: { responses: { '500': { description: 'x' } } } } },
});

describe('the contract, by the rules that others check contracts with', () => {
  it('gives Redocly’s recommended rules nothing to say', async () => {
    expect(await redoclyFindings(source)).toEqual([]);
    expect(await redoclyFindings(FAULTY)).not.toEqual([]);
  });

  it('gives Spectral’s recommended rules nothing to say', async () => {
    expect(await spectralFindings(source)).toEqual([]);
    expect(await spectralFindings(FAULTY)).not.toEqual([]);
  });
});

async function redoclyFindings(document: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: document, absoluteRef: 'openapi.json', config });
  return found.map(({ severity, ruleId, message, location }) =>
    [severity, ruleId, message, location[0]?.pointer].join(' '),
  );
}

async function spectralFindings(document: string): Promise<string[]> {
  const linter = new spectral.Spectral();
  // Its rules are typed as what they are read into, which lacks a member that it never has.
  linter.setRuleset({ extends: [[rulesets.oas as unknown as RulesetDefinition, 'recommended']] });
  const found = await linter.run(document);
  return found.map(({ code, message, path }) => [code, message, path.join('/')].join(' '));
}
