import type { ContentKind } from '@hall/core/domain/content/content';
import { Tile } from '@hall/ui/components/tile';
import type { IconName } from '@hall/ui/components/icon';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import styles from './guide-pages.module.css';

const icons: Readonly<Record<ContentKind, IconName>> = {
  rights: 'scale',
  service: 'hand-helping',
  policy: 'book-open',
  guide: 'map-pin',
  commitment: 'shield-check',
};

/** Titles of what the market has to say; readable by anybody without registering. */
export function GuidesPage() {
  const { hall, send, t, portrait } = useKiosk();
  return (
    <PageBody
      title={t('guides.title')}
      layout="list"
      lead={hall.contents.length === 0 ? t('guides.none') : undefined}
    >
      <Paged items={hall.contents} perPage={6} columns={portrait ? 2 : 3} keyOf={({ id }) => id}>
        {(content) => (
          <Tile
            icon={icons[content.contentKind]}
            label={content.title}
            note={t(`guides.${content.contentKind}`)}
            onPress={() => {
              send({ type: 'open-guide', contentId: content.id });
            }}
          />
        )}
      </Paged>
    </PageBody>
  );
}

export function GuidePage({ contentId }: { readonly contentId: string }) {
  const { hall, t } = useKiosk();
  const content = hall.contents.find(({ id }) => id === contentId);
  if (content === undefined) {
    return <PageBody title={t('guides.none')} layout="message" />;
  }
  return (
    <PageBody title={content.title} lead={t('guides.source', { source: content.source })}>
      <ol className={styles['lines']}>
        {content.lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </PageBody>
  );
}
