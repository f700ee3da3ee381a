/**
 * What OpenAPI 3.1.1 asks of a document, as far as ours can break it: required members, references that lead somewhere, parameters
 * that fit their path, names used once. Tells every fault in words; an empty list is a valid document.
 */
export function openApiFaults(document: unknown): string[] {
  const root = object(document);
  const faults = [
    ...need(root, ['openapi', 'info', 'paths'], '#'),
    ...(/^3\.1\.\d+$/.test(String(root['openapi'])) ? [] : ['#: openapi is not 3.1']),
    ...need(object(root['info']), ['title', 'version'], '#/info'),
    ...danglingReferences(root),
    ...repeated(operationsOf(root).map(({ operation }) => String(operation['operationId']))),
  ];
  const schemes = Object.keys(object(object(root['components'])['securitySchemes']));
  const tags = list(root['tags']).map((tag) => object(tag)['name']);
  for (const { path, method, operation } of operationsOf(root)) {
    const at = `${method} ${path}`;
    faults.push(...need(operation, ['operationId', 'responses', 'summary', 'description'], at));
    faults.push(...pathFaults(path, operation, at), ...responseFaults(operation, at));
    for (const way of list(operation['security']))
      for (const name of Object.keys(object(way)))
        if (!schemes.includes(name)) faults.push(`${at}: no security scheme ${name}`);
    for (const tag of list(operation['tags'])) if (!tags.includes(tag)) faults.push(`${at}: no tag ${tag}`);
    if (method === 'get' && operation['requestBody'] !== undefined) faults.push(`${at}: GET with a body`);
  }
  return faults;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export interface FoundOperation {
  path: string;
  method: string;
  operation: Record<string, unknown>;
}

export function operationsOf(root: Record<string, unknown>): FoundOperation[] {
  return Object.entries(object(root['paths'])).flatMap(([path, item]) =>
    Object.entries(object(item))
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ path, method, operation: object(operation) })),
  );
}

function pathFaults(path: string, operation: Record<string, unknown>, at: string): string[] {
  const faults = path.startsWith('/') ? [] : [`${at}: a path begins with /`];
  const parameters = list(operation['parameters']).map(object);
  const named = parameters.map((parameter) => `${parameter['in']} ${parameter['name']}`);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path ${name}`);
  for (const name of inPath) if (!named.includes(name)) faults.push(`${at}: ${name} is not described`);
  for (const parameter of parameters) {
    faults.push(...need(parameter, ['name', 'in', 'schema', 'description'], at));
    if (parameter['description'] === '') faults.push(`${at}: ${parameter['name']} says nothing of itself`);
    if (parameter['in'] !== 'path') continue;
    if (!inPath.includes(`path ${parameter['name']}`)) faults.push(`${at}: ${parameter['name']} is not in the path`);
    if (parameter['required'] !== true) faults.push(`${at}: ${parameter['name']} must be required`);
  }
  return [...faults, ...repeated(named).map((name) => `${at}: ${name}`)];
}

function responseFaults(operation: Record<string, unknown>, at: string): string[] {
  const responses = Object.entries(object(operation['responses']));
  const faults = responses.some(([status]) => /^2\d\d$/.test(status)) ? [] : [`${at}: no success`];
  for (const [status, response] of responses) {
    if (!/^[1-5]\d\d$|^default$/.test(status)) faults.push(`${at}: status ${status}`);
    faults.push(...need(object(response), ['description'], `${at} ${status}`));
    for (const [mediaType, content] of Object.entries(object(object(response)['content']))) {
      if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaType)) faults.push(`${at} ${status}: media type ${mediaType}`);
      if ('example' in object(content) && 'examples' in object(content)) faults.push(`${at}: example and examples`);
    }
  }
  return faults;
}

function danglingReferences(root: Record<string, unknown>): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$ref' && typeof inner === 'string' && resolve(root, inner) === undefined)
        found.push(`nothing at ${inner}`);
      // An example's value is data: a `$ref` in it would mean nothing.
      if (key !== 'value') walk(inner);
    }
  };
  walk(root);
  return found;
}

/** What a JSON Pointer in a fragment leads to (RFC 6901). */
export function resolve(root: unknown, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  const steps = reference
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((at, step) => object(at)[step], root);
}

function need(of: Record<string, unknown>, members: string[], at: string): string[] {
  return members.filter((member) => of[member] === undefined).map((member) => `${at}: no ${member}`);
}

function repeated(names: string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice`);
}

export function object(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
