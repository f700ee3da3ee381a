import { Inline } from './prose.tsx';

/** A parameter, or a member of an answer. */
interface Member {
  name: string;
  type: string;
  meaning: string;
}

/** What each is called, what it may be and what it means: below each other, so that no screen is too narrow for it. */
export function MemberList({ members }: { members: Member[] }) {
  return (
    <dl className="members">
      {members.map(({ name, type, meaning }) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <span className="detail">{type}</span>
          </dt>
          {meaning !== '' && (
            <dd lang="en">
              <Inline text={meaning} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
