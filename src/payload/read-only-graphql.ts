import { GraphQLError, type ValidationRule } from 'graphql';

const REFUSAL =
  'GraphQL лише читає. Змінюйте через REST: /api/… · GraphQL is for reading only. Make changes through REST: /api/…';

/**
 * Refuses every operation that is no query, before anything of it is carried out. Payload's GraphQL writes past the ways by which REST's
 * requests begin again after a conflict, and by which an act concerns one text of an item.
 */
export const readOnlyRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== 'query') context.reportError(new GraphQLError(REFUSAL, { nodes: operation }));
  },
});
