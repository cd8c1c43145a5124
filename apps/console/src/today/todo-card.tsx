import { ChevronRight, CircleAlert, CircleCheck } from 'lucide-react';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { Card } from '../widgets/page.tsx';
import type { Todo } from './todo.ts';
import styles from './today.module.css';

/** What waits for somebody; each line leads to where it is done. */
export function TodoCard({ todos }: { readonly todos: readonly Todo[] }) {
  const say = useSay();
  return (
    <Card title={say('today.todo')}>
      {todos.length === 0 ? (
        <p className={styles.nothing}>
          <CircleCheck aria-hidden size={20} strokeWidth={2} />
          {say('today.todo.none')}
        </p>
      ) : (
        <ul className={styles.lines}>
          {todos.map((todo) => (
            <li key={todo.text}>
              <TodoLine todo={todo} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function TodoLine({ todo: { text, page, count, detail, isUrgent } }: { readonly todo: Todo }) {
  const say = useSay();
  return (
    <a className={styles.line} href={hashTo(page)} data-urgent={isUrgent || undefined}>
      {isUrgent && <CircleAlert aria-hidden size={20} strokeWidth={2} />}
      <span>
        {say(text)}
        {detail !== null && <small>{detail}</small>}
      </span>
      <b>{count}</b>
      <ChevronRight aria-hidden size={18} strokeWidth={2} />
    </a>
  );
}
