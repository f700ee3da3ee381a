import { buildSchema, type ExecutionArgs, parse, type ValidationRule, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCentre, type TestCentre } from '../support/press-centre.ts';

const SCHEMA = buildSchema('type Query { title: String } type Mutation { createNews(title: String): String }');

describe('GraphQL, where it is on', () => {
  let centre: TestCentre;
  let rules: readonly ValidationRule[];

  beforeAll(async () => {
    centre = await openTestCentre({ env: { GRAPHQL: 'on' } });
    const document = parse('{ title }');
    rules = centre.payload.config.graphQL.validationRules?.({ schema: SCHEMA, document } as ExecutionArgs) ?? [];
  });
  afterAll(() => centre.close());

  const refusalsOf = (source: string) => validate(SCHEMA, parse(source), rules).map(({ message }) => message);

  it.each(['{ title }', 'query Named { title }'])('reads: %s', (source) => {
    expect(refusalsOf(source)).toEqual([]);
  });

  it.each([
    'mutation { createNews(title: "Так") }',
    'query Read { title } mutation Write { createNews(title: "Так") }',
  ])('changes nothing, and names what does: %s', (source) => {
    expect(refusalsOf(source)).toEqual([expect.stringContaining('REST')]);
  });
});
