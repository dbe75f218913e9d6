/** The table of contents: leads to the heading and puts the focus there. */
import styles from './ReviewContents.module.css';
import { headingIdOf, REVIEW_SECTIONS, type ReviewSectionId } from './reviewSections.ts';

const ROOM_ABOVE_PX = 16;

export function ReviewContents() {
  return (
    <nav className={styles.contents} aria-label="Contents of the review">
      <ol className={styles.list}>
        {REVIEW_SECTIONS.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => leadTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** No link with a `#`: what stands after it is the view itself. */
function leadTo(id: ReviewSectionId): void {
  const heading = document.getElementById(headingIdOf(id));
  const page = heading?.closest('[data-page]');
  if (!heading || !page) return;
  heading.focus({ preventScroll: true });
  // Not scrollIntoView, which would scroll the window around the page too.
  page.scrollTop += heading.getBoundingClientRect().top - page.getBoundingClientRect().top - ROOM_ABOVE_PX;
}
