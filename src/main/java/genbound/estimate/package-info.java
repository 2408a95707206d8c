/**
 * Small classes that turn data and models into evidence. What folds over data has {@code add},
 * {@code merge} and {@code result}, and gives the same bits whatever the order and the partition.
 */
package genbound.estimate;
