import { CalendarClock, Megaphone, Plus } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import type { ContentItem } from '@hall/core/domain/content/content';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo, type Route } from '../app/route.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords } from '../postings/posting-words.ts';
import { LinkButton } from '../widgets/link-button.tsx';
import { PageHead, Pill, Stack } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { Tabs } from '../widgets/tabs.tsx';
import { contentTone, formKinds } from './content-form.ts';
import { ContentEditor } from './content-editor.tsx';
import { ContentSheet } from './content-sheet.tsx';
import { NoticePage } from './notice-page.tsx';
import { PlaylistsPage } from './playlists-page.tsx';

/** 内容: pages of the boards and guides, the notice strip, and what is shown when. */
export function ContentPage({ route }: { readonly route: Route }) {
  if (route.id === null) return <ContentList />;
  if (route.id === 'notice') return <NoticePage />;
  if (route.id === 'playlists') return <PlaylistsPage />;
  if (route.id === 'new') return <ContentEditor key="new" contentId={null} />;
  return route.act === 'edit' ? (
    <ContentEditor key={route.id} contentId={route.id} />
  ) : (
    <ContentSheet key={route.id} contentId={route.id} />
  );
}

const kinds = ['all', ...formKinds] as const;

function ContentList() {
  const say = useSay();
  const may = useMay();
  const { content, members, notice, employerById } = useStaff();
  const [kind, setKind] = useState<(typeof kinds)[number]>('all');
  const of = (one: (typeof kinds)[number]): ContentItem[] =>
    content.filter((item) => one === 'all' || item.details.kind === one);
  return (
    <>
      <PageHead title={say('page.content')} note={say('content.note')}>
        {may('market.update') && (
          <LinkButton icon={CalendarClock} href={hashTo('content', 'playlists')}>
            {say('playlists.page')}
          </LinkButton>
        )}
        {may('notice.show') && (
          <LinkButton icon={Megaphone} href={hashTo('content', 'notice')}>
            {say(notice === null ? 'notice.page' : 'notice.pageShown')}
          </LinkButton>
        )}
        {may('content.save') && (
          <LinkButton look="primary" icon={Plus} href={hashTo('content', 'new')}>
            {say('content.new')}
          </LinkButton>
        )}
      </PageHead>
      <Stack>
        <Tabs
          label={say('content.kinds')}
          value={kind}
          onChange={setKind}
          tabs={kinds.map((value) => ({
            value,
            label: value === 'all' ? say('heap.all') : say(`content.kind.${value}`),
            count: of(value).length,
          }))}
        />
        <Table<ContentItem>
          label={say('page.content')}
          rows={of(kind).sort((a, b) => b.updatedAtMs - a.updatedAtMs)}
          rowKey={(item) => item.id}
          hrefOf={(item) => hashTo('content', item.id)}
          columns={[
            { key: 'title', heading: say('field.title'), cell: ({ details }) => details.title },
            {
              key: 'kind',
              heading: say('content.kindHeading'),
              cell: ({ details }) => say(`content.kind.${details.kind}`),
            },
            {
              key: 'source',
              heading: say('field.source'),
              cell: ({ details }) =>
                details.kind === 'showcase'
                  ? employerWords(employerById.get(details.employerId), say)
                  : details.source,
            },
            {
              key: 'author',
              heading: say('content.author'),
              cell: ({ author }) => members.get(author)?.displayName ?? say('value.unknown'),
            },
            {
              key: 'to',
              heading: say('field.validToMs'),
              figures: true,
              cell: ({ details }) => dayOf(details.validToMs - 1),
            },
            {
              key: 'status',
              heading: say('posting.status'),
              cell: ({ status }) => (
                <Pill tone={contentTone(status)}>{say(`content.status.${status}`)}</Pill>
              ),
            },
          ]}
          empty={<p>{say('content.empty')}</p>}
        />
      </Stack>
    </>
  );
}
