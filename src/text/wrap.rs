//! Stub until the editor's wrap lands.
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
#[allow(clippy::single_range_in_vec_init, reason = "stub")]
pub fn wrap(l: &str, w: usize) -> Vec<Range<usize>> {
  if l.is_empty(){return vec![0..0];}
  let mut out=vec![];let mut start=0;let mut col=0;let mut brk:Option<(usize,usize)>=None;
  let mut opp=unicode_linebreak::linebreaks(l).map(|x|x.0).peekable();
  for(i,g) in l.grapheme_indices(true){
    while opp.peek().is_some_and(|&o|o<=i){ let o=opp.next().unwrap_or(0); if o==i&&o>start{brk=Some((o,col));} }
    let gwid=g.width(); let blank=g.chars().all(char::is_whitespace);
    if col+gwid>w && !blank && i>start{ match brk{ Some((b,c)) if b>start=>{out.push(start..b);start=b;col-=c;} _=>{out.push(start..i);start=i;col=0;} } brk=None; }
    col+=gwid; }
  out.push(start..l.len()); out }
