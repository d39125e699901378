const words = new Set(
  'của và là thì mà có được cho với các những này đó để ở tại do đã đang sẽ rất vào ra lên xuống cũng vẫn lại còn tôi'.split(
    ' ',
  ),
);

/** A word that joins others and says nothing alone. */
export const isFunctionWord = (word: string) => words.has(word.toLowerCase());
