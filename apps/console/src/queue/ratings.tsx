import { useSay } from '../app/language.tsx';
import { Card } from '../widgets/page.tsx';
import { percentOf, ratingBars, type Report } from './report-figures.ts';
import styles from './report.module.css';

/** How people rated; who gave nothing is shown as that. */
export function Ratings({ report }: { readonly report: Report }) {
  const say = useSay();
  const { ratings, avgRating } = report.total;
  return (
    <Card title={say('queueReport.ratings')}>
      <p>
        {avgRating === null
          ? say('queueReport.noRatings')
          : say('queueReport.ratingsSum', { count: ratings, average: avgRating.toFixed(1) })}
      </p>
      <table className={styles.ratings}>
        <thead>
          <tr>
            <th scope="col">{say('queueReport.points')}</th>
            <th scope="col">{say('queueReport.people')}</th>
            <th scope="col" colSpan={2}>
              {say('queueReport.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ratingBars(report).map(({ points, count, share }) => (
            <tr key={points} data-unrated={points === 0 || undefined}>
              <th scope="row">
                {points === 0 ? say('queueReport.unrated') : say('queueReport.score', { points })}
              </th>
              <td>{count}</td>
              <td>{percentOf(share)}%</td>
              <td className={styles.meter}>
                <span style={{ width: `${String(Math.round(share * 100))}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
