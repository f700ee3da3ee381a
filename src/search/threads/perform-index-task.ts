import { applyBatch } from '../index-file/apply-batch.ts';
import { findBest, findNewest, textsAt } from '../index-file/find-texts.ts';
import type { IndexFile } from '../index-file/index-file.ts';
import { nearWords } from '../index-file/near-words.ts';
import { suggest } from '../index-file/suggest.ts';
import type { IndexAnswers, IndexQuestion, IndexResult, IndexTask } from './messages.ts';

/** What a thread does with its file; `log` is the one that the index is of. */
export function performIndexTask(
  file: IndexFile,
  log: string,
  task: Exclude<IndexTask, { kind: 'close' }>,
): IndexResult {
  switch (task.kind) {
    case 'cursor':
      return { kind: 'cursor', cursor: file.cursor };
    case 'apply':
      return { kind: 'cursor', cursor: applyBatch(file, task.batch) };
    case 'empty':
      file.empty(log);
      return { kind: 'cursor', cursor: 0 };
    case 'read':
      // One state of the file: what it answers, and how far it says it has come.
      return file.read(() => {
        const { cursor } = file;
        return cursor < task.atLeast
          ? { kind: 'behind', cursor }
          : { kind: 'found', found: answer(file, task.question) };
      });
    default:
      return task satisfies never;
  }
}

function answer(file: IndexFile, question: IndexQuestion): IndexAnswers[keyof IndexAnswers] {
  switch (question.kind) {
    case 'newest': {
      const { ids, forms } = findNewest(file, question.shelf, question.find);
      const texts = textsAt(file, question.shelf, ids);
      return { texts, total: ids.length, isAll: ids.length < question.find.limit, forms };
    }
    case 'best': {
      const { ids, forms } = findBest(file, 'published', question.find);
      const page = ids.slice(question.offset, question.offset + question.count);
      const isAll = ids.length < question.find.limit;
      return { texts: textsAt(file, 'published', page), total: ids.length, isAll, forms };
    }
    case 'near':
      return nearWords(file, question.query);
    case 'suggest':
      return suggest(file, question.typed, question.locale);
    default:
      return question satisfies never;
  }
}
