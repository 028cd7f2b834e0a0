/** Queries that GraphiQL opens with, over the article that an empty service is seeded with. */
export const exampleTabs: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# An article with everything: its authors,
# its references in printed order, the cited works
query Article {
  article(by: { doi: "10.1007/s11920-007-0063-1" }) {
    title
    year
    volume
    pages
    access
    journal { title abbreviation issns }
    authors {
      edges {
        position
        nameAsPrinted
        corresponding
        node { id name }
      }
    }
    referenceList { status parsedCount linkedCount }
    references(first: 60) {
      totalCount
      nodes {
        ordinal
        text
        match { status score }
        article {
          title
          year
          journal { title }
          authors {
            nodes {
              name
              articles(first: 3) {
                totalCount
                nodes { title year }
              }
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Every author across the references of an article:
# in how many, and in which
query AuthorsAcrossReferences {
  article(by: { doi: "10.1007/s11920-007-0063-1" }) {
    referencedAuthors(first: 20) {
      totalCount
      edges {
        referenceCount
        firstAuthorCount
        node { name nameVariants }
        references { ordinal title year }
      }
    }
  }
}
`,
  },
  {
    query: `# One author's works here, newest first,
# and who wrote them too
query WorksOfAnAuthor {
  authors(
    where: { name: "zarate" }
    orderBy: ARTICLE_COUNT_DESC
    first: 1
  ) {
    nodes {
      name
      nameVariants
      articles(first: 50) {
        totalCount
        edges {
          position
          nameAsPrinted
          node { title year containerTitle origin }
        }
      }
      coauthors(first: 10) {
        edges { articleCount node { name } }
      }
    }
  }
}
`,
  },
  {
    query: `# The journals and the years of a reference list
query ReferencesByJournal {
  article(by: { doi: "10.1007/s11920-007-0063-1" }) {
    referencedJournals(first: 40) {
      totalCount
      edges {
        referenceCount
        node { title abbreviation issns }
      }
    }
    referencedYears { year count }
  }
}
`,
  },
  {
    query: `# A reference list page by page, for programs:
# which article, how much, and after which reference
# are variables, in the pane below
query Bibliography(
  $article: ArticleKey!
  $page: Int = 10
  $after: String
) {
  article(by: $article) {
    title
    references(first: $page, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        ordinal
        title
        year
        article {
          journal { title }
          authors { nodes { name } }
        }
      }
    }
  }
}
`,
    variables: `{
  "article": { "doi": "10.1007/s11920-007-0063-1" },
  "page": 5
}
`,
  },
  {
    query: `# Read a reference: paste any that is printed.
# Its parts, and the work here that it is to;
# readReferences takes a whole list
query ReadAReference($text: String!) {
  readReference(text: $text) {
    status
    refusal
    confidence
    parts { name value confidence }
    match { status method score evidence }
    article {
      id
      title
      citedByCount
      authors { nodes { name } }
    }
    candidates {
      score
      agreed
      differed
      article { title year }
    }
  }
}
`,
    variables: `{
  "text": "Zarate CA, Jr, Singh JB, Carlson PJ, et al.: A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression. Arch Gen Psychiatry 2006, 63:856–864."
}
`,
  },
]
